drop schema if exists bench_postgraphile cascade

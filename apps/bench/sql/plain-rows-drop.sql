drop schema if exists bench_plain cascade

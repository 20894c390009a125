import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'

/** Who was assigned to be nurtured or held out of each program, and when anybody was first nurtured at all. */
export const NURTURE_ARMS: DerivedStep = {
  name: 'arms of nurture programs',
  statements: [
    // The first assignment stands, whatever became of it.
    lookUp(`insert into assignment_fact (workspace_id, lead_no, program_no, arm, eligible_at)
     select distinct on (m.canonical_no, e.program_no) $1::int, m.canonical_no, e.program_no, e.arm, coalesce(e.eligible_at, e.enrolled_at)
     from enrolment e join derive_member m on m.lead_no = e.lead_no
     where e.workspace_id = $1 and ${PRESENT('e')} and e.arm is not null
     order by m.canonical_no, e.program_no, coalesce(e.eligible_at, e.enrolled_at), e.event_id collate "C"`),
    lookUp(`insert into nurture_start (workspace_id, lead_no, enrolled_at)
     select $1, m.canonical_no, min(e.enrolled_at)
     from enrolment e join derive_member m on m.lead_no = e.lead_no
     where e.workspace_id = $1 and ${PRESENT('e')} and e.arm is distinct from 'holdout'
     group by m.canonical_no`),
  ],
}

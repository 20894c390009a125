-- People of some countries.
select a.lead_no
from attribute n
join attribute_value v on v.workspace_id = n.workspace_id and v.attribute_id = n.attribute_id
join lead_attribute a on a.workspace_id = v.workspace_id
  and a.attribute_id = v.attribute_id and a.value_id = v.value_id
where n.workspace_id = :workspace::int and n.subject = 'lead' and n.name = 'country'
  and v.value = any(:countries::text[])

-- Which version of the answers was last sent: whoever sends the same ones again gets the same application. While they
-- are on their way nothing is answered otherwise; should nobody come back, that ends by itself.
alter table application_draft add column sent_version int;
alter table application_draft add column sending_until timestamptz;

-- A citizen's access log is one stream without an end. Whether a reading is in it already is asked by its command.
create index event_cause on event (cause);

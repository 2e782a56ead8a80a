-- Looked at by what is new since a minute ago; costs a writer next to nothing.
create index happening_at on ordering.happening using brin (at) with (pages_per_range = 16, autosummarize = on);

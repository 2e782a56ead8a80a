-- Whoever paid for a whole series that loses a design chooses: the rest of it, or everything back.
alter table campaign.series_seat drop constraint series_seat_asked_check;
alter table campaign.series_seat add constraint series_seat_asked_check check (asked in ('EXTENDED', 'DESIGN_DROPPED'));

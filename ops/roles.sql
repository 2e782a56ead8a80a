-- Run once by an administrator of an external PostgreSQL 18, with passwords of your own:
--   psql -v owner_password=… -v app_password=… -v backup_password=… -f roles.sql
create role dingzuo_owner  login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role dingzuo_app    login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create role dingzuo_backup login nosuperuser nocreatedb nocreaterole bypassrls   password :'backup_password';

create database dingzuo owner dingzuo_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database dingzuo from public;
grant connect on database dingzuo to dingzuo_app, dingzuo_backup;
alter role dingzuo_backup set default_transaction_read_only = on;
alter role dingzuo_app set idle_in_transaction_session_timeout = '60s';

\connect dingzuo
create extension if not exists btree_gist;

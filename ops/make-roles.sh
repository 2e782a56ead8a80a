#!/bin/sh
# Run by the database container at its first start.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -v backup_password="$BACKUP_PASSWORD" \
  -f /ops/roles.sql

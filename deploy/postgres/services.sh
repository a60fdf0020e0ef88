#!/bin/sh
# Runs once, when the PostgreSQL of docker-compose.yml has no data yet: the same roles and databases that the embedded one
# gets, from the same files.
set -eu
run() { psql --set ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname "$1"; }

for service in card records audit payment; do
    sed "s/{service}/$service/g" /sql/roles.sql | run postgres
    for database in "$service" "${service}_keys"; do
        echo "create database $database owner ${service}_owner;" | run postgres
        sed "s/{database}/$database/g; s/{service}/$service/g" /sql/grants.sql | run "$database"
    done
done

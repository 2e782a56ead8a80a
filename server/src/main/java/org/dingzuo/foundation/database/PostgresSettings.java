package org.dingzuo.foundation.database;

import java.io.IOException;
import java.nio.file.Files;

/** The server's settings, written anew at each start, so that an update of the app updates them too. */
final class PostgresSettings {
    private static final String TEXT = """
            # Written by Dingzuo at each start. Put your own settings in local.conf beside this file.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60

            # Small enough for a maker's own machine.
            shared_buffers = 64MB
            effective_cache_size = 512MB
            work_mem = 4MB
            maintenance_work_mem = 32MB
            huge_pages = off
            io_method = sync
            autovacuum_max_workers = 2
            max_worker_processes = 4
            max_parallel_workers_per_gather = 0
            jit = off
            random_page_cost = 1.1

            # No replicas hang on this server; a host with replicas brings a PostgreSQL of its own.
            wal_level = minimal
            max_wal_senders = 0
            wal_buffers = 8MB
            min_wal_size = 128MB
            max_wal_size = 1GB
            checkpoint_timeout = 15min

            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            # Rows hold people's names and addresses: neither rows nor statements belong in the log.
            log_error_verbosity = terse
            log_min_error_statement = panic

            include_if_exists = 'local.conf'

            # What was answered is on the disk. Nobody may turn this off.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            """;

    private PostgresSettings() {}

    static void write(Cluster cluster) throws IOException {
        Files.writeString(cluster.settings(), TEXT);
    }
}

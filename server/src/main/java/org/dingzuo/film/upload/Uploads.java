package org.dingzuo.film.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.film.Developing;
import org.dingzuo.film.Originals;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes films in piece by piece. Bytes go straight to the file, outside of any transaction; the last one hands it to the lab. */
@Service
public class Uploads {
    /** Of one file. */
    public static final long MOST_BYTES = 2L << 30;

    private static final int MOST_AT_ONCE = 5;
    private static final Duration PATIENCE = Duration.ofHours(48);
    /** What the disk keeps for the database and for the lab's own work. */
    private static final long RESERVE = 1L << 30;

    private final UploadStore store;
    private final Originals originals;
    private final Developing developing;
    private final StudioJobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final long quota;

    Uploads(
            UploadStore store,
            Originals originals,
            Developing developing,
            StudioJobs jobs,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${dingzuo.film.quota-bytes:21474836480}") long quota) {
        this.store = store;
        this.originals = originals;
        this.developing = developing;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
        this.quota = quota;
    }

    /** Where an upload stands. */
    public record Standing(long offset, long bytes, Instant expiresAt) {}

    public OpeningOutcome open(long bytes, String fileName) {
        if (bytes > MOST_BYTES) {
            return new OpeningOutcome.TooLarge(MOST_BYTES);
        }
        return read(() -> {
            if (store.unfinished(StudioScope.studio()) >= MOST_AT_ONCE) {
                return new OpeningOutcome.TooManyAtOnce(MOST_AT_ONCE);
            }
            var room = Math.min(quota - developing.bytesKept(), originals.room() - RESERVE);
            if (bytes > room) {
                return new OpeningOutcome.NoRoom(Math.max(0, room));
            }
            var upload =
                    new Upload(Ids.next(clock), bytes, fileName, clock.instant().plus(PATIENCE));
            store.insert(StudioScope.studio(), upload);
            jobs.at(upload.expiresAt(), ExpireUpload.NAME, upload.id());
            return new OpeningOutcome.Opened(upload.id(), upload.expiresAt());
        });
    }

    public Optional<Standing> standing(UUID id) {
        var upload = find(id);
        // A crash after the last byte, before the lab heard of it: whoever asks sets it right.
        upload.filter(complete -> arrived(id) == complete.bytes())
                .ifPresent(complete -> handOver(complete, Language.ZH_CN));
        return upload.map(found -> new Standing(arrived(id), found.bytes(), found.expiresAt()));
    }

    /** Writes what comes until it ends or breaks off; what has come is kept either way. */
    public AppendOutcome append(UUID id, long offset, InputStream piece, Language language) throws IOException {
        var upload = find(id).orElse(null);
        if (upload == null) {
            return new AppendOutcome.Unknown();
        }
        try (var file = UploadFile.open(originals.of(id))) {
            if (file == null) {
                return new AppendOutcome.Busy();
            }
            if (file.length() != offset) {
                return new AppendOutcome.Elsewhere(file.length());
            }
            var fitted = file.append(piece, upload.bytes());
            var now = file.length();
            if (!fitted) {
                return new AppendOutcome.Overfull();
            }
            if (now == upload.bytes()) {
                file.settle();
                handOver(upload, language);
            }
            return new AppendOutcome.Appended(now, now == upload.bytes());
        }
    }

    /** Gives an upload up; false when there is none. */
    public boolean abandon(UUID id) {
        var gone = read(() -> store.delete(StudioScope.studio(), id));
        if (gone) {
            originals.remove(id);
        }
        return gone;
    }

    private void handOver(Upload upload, Language language) {
        transaction.executeWithoutResult(status -> {
            if (store.delete(StudioScope.studio(), upload.id())) {
                developing.received(upload.id(), upload.fileName(), upload.bytes(), language);
            }
        });
    }

    private Optional<Upload> find(UUID id) {
        return read(() -> store.find(StudioScope.studio(), id))
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()));
    }

    private long arrived(UUID id) {
        try {
            var file = originals.of(id);
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private <T> T read(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

package org.dingzuo.film.upload;

import java.time.Instant;
import java.util.UUID;

/** A file on its way. */
record Upload(UUID id, long bytes, String fileName, Instant expiresAt) {}

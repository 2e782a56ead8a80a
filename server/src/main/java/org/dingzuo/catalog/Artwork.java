package org.dingzuo.catalog;

import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;

/** A buyer's own picture for an UPLOAD option. Closed: only by a signed link does anybody see it. */
public record Artwork(UUID id, MediaKey medium, int width, int height) {}

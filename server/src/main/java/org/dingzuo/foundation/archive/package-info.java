/** A whole studio house in one file, and out of it again: every table as one consistent moment saw it, the media, and the key
 *  that opens personal data (without it a restored house could not read a single name).
 *  The file is not encrypted. Whoever holds it can read everything: it belongs where the house keys are. */
@NullMarked
package org.dingzuo.foundation.archive;

import org.jspecify.annotations.NullMarked;

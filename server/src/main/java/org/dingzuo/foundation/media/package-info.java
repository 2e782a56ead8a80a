/** Pictures and films as files: where they lie, who may fetch them, and how a stranger's photo becomes ours. Open media are fetched by
 *  their key; closed ones (proofs, artwork, photos held back) only by a signed link that ends. */
@NullMarked
package org.dingzuo.foundation.media;

import org.jspecify.annotations.NullMarked;

/** Resumable uploads by tus 1.0.0. */
@NullMarked
package org.dingzuo.film.upload;

import org.jspecify.annotations.NullMarked;

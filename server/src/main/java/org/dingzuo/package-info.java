/** Dingzuo: from a film to a kept promise. One package below this one is one module. */
@NullMarked
package org.dingzuo;

import org.jspecify.annotations.NullMarked;

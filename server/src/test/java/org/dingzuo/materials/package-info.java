@NullMarked
package org.dingzuo.materials;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dingzuo.materials.stocklist;

import org.jspecify.annotations.NullMarked;

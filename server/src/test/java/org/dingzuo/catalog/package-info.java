@NullMarked
package org.dingzuo.catalog;

import org.jspecify.annotations.NullMarked;

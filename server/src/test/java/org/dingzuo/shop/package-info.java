@NullMarked
package org.dingzuo.shop;

import org.jspecify.annotations.NullMarked;

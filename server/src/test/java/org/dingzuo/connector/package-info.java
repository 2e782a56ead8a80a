@NullMarked
package org.dingzuo.connector;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dingzuo.fulfilment.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dingzuo.connector.pay;

import org.jspecify.annotations.NullMarked;

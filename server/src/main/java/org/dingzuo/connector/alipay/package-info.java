/** Alipay's open platform: RSA2 by the JDK, public key mode. */
@NullMarked
package org.dingzuo.connector.alipay;

import org.jspecify.annotations.NullMarked;

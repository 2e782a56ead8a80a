/** WeChat Pay and Alipay as real HTTP servers: they sign, check and seal by the published schemes with keys made a moment ago, and
 *  misbehave on order. Neither provider has a sandbox that works offline. */
@NullMarked
package org.dingzuo.connector.fakes;

import org.jspecify.annotations.NullMarked;

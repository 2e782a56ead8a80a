/** WeChat Pay, APIv3: signing, checking and deciphering by WeChat's own library, the line by the JDK. */
@NullMarked
package org.dingzuo.connector.wechat;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dingzuo.payment.web;

import org.jspecify.annotations.NullMarked;

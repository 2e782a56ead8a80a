@NullMarked
package org.dingzuo.production.calendar;

import org.jspecify.annotations.NullMarked;

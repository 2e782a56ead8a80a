/** The plan where people look at it: as a calendar on a phone, and as a sheet of paper on the wall. */
@NullMarked
package org.dingzuo.production.calendar;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dingzuo.ordering.web;

import org.jspecify.annotations.NullMarked;

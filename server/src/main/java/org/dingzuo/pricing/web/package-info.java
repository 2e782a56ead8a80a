@NullMarked
package org.dingzuo.pricing.web;

import org.jspecify.annotations.NullMarked;

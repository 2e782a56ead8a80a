@NullMarked
package org.dingzuo.fulfilment.web;

import org.jspecify.annotations.NullMarked;

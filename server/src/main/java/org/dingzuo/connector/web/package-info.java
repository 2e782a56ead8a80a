@NullMarked
package org.dingzuo.connector.web;

import org.jspecify.annotations.NullMarked;

/** The room for honours: calls, nominations, public notices with what is said against them, and lists of honours to be read. */
package org.zhijia.desk.honours;

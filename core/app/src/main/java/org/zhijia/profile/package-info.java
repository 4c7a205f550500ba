/** Exemplary people: who they are, what they were honoured for, and their consent to be shown. */
package org.zhijia.profile;

/** Honours of people: read from lists as unions write them, looked through by an officer, added to drafts of profiles. */
package org.zhijia.profile.honours;

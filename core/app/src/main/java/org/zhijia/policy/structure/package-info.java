/** What officers do with the reading of an official document: compare it with the fields, be warned, confirm it. */
package org.zhijia.policy.structure;

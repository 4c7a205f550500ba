/**
 * The officers' back office: its frame, menu, forms and messages. Each package below is a room, a part of the menu; a room
 * uses the frame and the floors below, never another room.
 */
package org.zhijia.desk;

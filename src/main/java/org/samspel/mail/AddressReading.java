package org.samspel.mail;

/** What one piece of an address field turned out to be. */
public sealed interface AddressReading permits EmailAddress, WrongAddress {}

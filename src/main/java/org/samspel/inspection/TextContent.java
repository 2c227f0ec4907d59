package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.samspel.documents.FileType;

/** Text in whatever encoding: nothing in it that no text has, and no page or program at heart. */
final class TextContent {
    private static final int BLOCK = 1 << 16;

    /** What a page, a drawing or a script begins with, after spaces and remarks. */
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "^[\\s\u00ef\u00bb\u00bf]*(?:<!--.{0,500}?-->\\s*+)*+"
                            + "(<!doctype|<html|<head|<body|<script|<svg|<\\?php|<\\?xml|#!\\s*/|@echo off)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TextContent() {}

    /** Whether these bytes, one a character, can be the beginning of a text. */
    static boolean looksLikeText(String bytes) {
        return isUtf16(bytes) || bytes.chars().noneMatch(TextContent::isBinary);
    }

    static boolean isUtf16(String bytes) {
        return bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff");
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    static void check(Path file, FileType type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String block = next(in);
            boolean wide = isUtf16(block);
            String narrow = wide ? block.replace("\0", "") : block;
            checkBeginning(narrow, type);
            while (!block.isEmpty()) {
                if (!wide && block.chars().anyMatch(TextContent::isBinary)) {
                    throw new Refused(Objection.DISGUISED);
                }
                block = next(in);
            }
        }
    }

    private static void checkBeginning(String text, FileType type) throws Refused {
        if (type != FileType.MARKDOWN && PROGRAM.matcher(text).find()) {
            throw new Refused(Objection.HIDDEN_CODE);
        }
        boolean subtitles = text.replace("\u00ef\u00bb\u00bf", "").startsWith("WEBVTT");
        if (type == FileType.SUBTITLES && !subtitles) {
            throw new Refused(Objection.DISGUISED);
        }
    }

    private static String next(InputStream in) throws IOException {
        return new String(in.readNBytes(BLOCK), ISO_8859_1);
    }

    /** Whether a block of a picture has the beginning of a program in it. */
    static boolean hidesCode(String block) {
        String lower = block.toLowerCase(Locale.ROOT);
        return lower.contains("<?php") || lower.contains("<script") || lower.contains("<html");
    }
}

package org.huibao.learn.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.huibao.learn.draft.DraftJob;
import org.huibao.learn.draft.YearPlaces;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.word.OldReport;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;

/** Writes the page. */
public final class LearnPage {

    private LearnPage() {}

    /** @param notices sentences that stand above the report */
    public static byte[] of(
            OldReport report,
            List<NumberSuggestion> suggestions,
            DraftJob draft,
            YearPlaces years,
            String title,
            List<String> notices,
            Messages messages) {
        String style = resource("learn.css");
        String script = resource("learn.js");
        StringWriter data = new StringWriter();
        new PageContents(report, suggestions, draft, years, messages).write(title, notices, data);
        boolean chinese = messages.locale().getLanguage().equals("zh");
        String page = "<!doctype html>\n<html lang=\"" + (chinese ? "zh-CN" : "en")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + hash(style)
                + "; script-src " + hash(script) + "; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>learn</title>\n<style>" + style
                + "</style>\n</head>\n<body>\n<div id=\"page\"></div>\n<noscript>JavaScript</noscript>\n"
                + "<script type=\"application/json\" id=\"data\">" + harmless(data.toString()) + "</script>\n<script>"
                + script + "</script>\n</body>\n</html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** Outside of strings JSON has none of these characters; within them they could end the element, or turn round what follows. */
    private static String harmless(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.chars().forEach(letter -> {
            boolean turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
            if (turns || "<>&\u2028\u2029\u200E\u200F\u061C".indexOf(letter) >= 0) {
                safe.append(String.format("\\u%04x", letter));
            } else {
                safe.append((char) letter);
            }
        });
        return safe.toString();
    }

    private static String hash(String element) {
        MessageDigest digest = Sha256.digest();
        return "'sha256-" + Base64.getEncoder().encodeToString(digest.digest(element.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    private static String resource(String name) {
        try (InputStream in = LearnPage.class.getResourceAsStream("/org/huibao/learn/page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

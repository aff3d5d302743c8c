package org.cardea.contacts.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditContactTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LINES = List.of(
            "FN:Ann Brandt",
            "N:Brandt;Ann;;;",
            "N;SORT-AS=\"Brandt,Ann\":Brandt;Ann;Maria,Lou;Dr.;",
            "NICKNAME;X-A=1:Annie,Nan\\,cy",
            "item1.TEL;TYPE=work;X-FOO=bar:+49 30 901829",
            "item1.X-ABLabel:Front desk",
            "TEL;CELL;VOICE:123",
            "TEL:",
            "TEL;VALUE=uri;PREF=1;TYPE=\"home,voice\":tel:+49-30-1",
            "item2.EMAIL;TYPE=pref:ann@example.org",
            "item2.X-ABLabel:_$!<Other>!$_",
            "EMAIL:",
            "ADR;LABEL=\"Ring 1\\nBerlin\";TYPE=home:;;Ring 1,Hof;Berlin;;10115;Germany;extra",
            "ADR:;;;",
            "ORG:Acme;Tests;;More",
            "ORG:",
            "TITLE;LANGUAGE=en:Tester",
            "ROLE:Lead\\; and more",
            "IMPP;X-SERVICE-TYPE=Skype:skype:ann",
            "IMPP:nothing",
            "X-SOCIALPROFILE;TYPE=twitter;X-USER=ann:https://example.org/ann",
            "URL;TYPE=work:https\\://example.org",
            "item3.URL:https://example.org",
            "item3.X-ABLabel:_$!<HomePage>!$_",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15",
            "BDAY:1985",
            "BDAY:19850412T101500Z",
            "ANNIVERSARY;VALUE=text:in spring",
            "item4.X-ABDATE;VALUE=date:--0415",
            "item4.X-ABLabel:First day",
            "item5.X-ABRELATEDNAMES:Tom",
            "item5.X-ABLabel:_$!<Brother>!$_",
            "RELATED;TYPE=spouse:urn:uuid:0190a000-0000-7000-8000-000000000001",
            "NOTE;ALTID=1:Sings\\nalto",
            "NOTE:",
            "CATEGORIES:a,b",
            "X-FOO;BAR=1:baz",
            "PHOTO:data:image/gif;base64,R0lGODlh",
            "X-PHONETIC-FIRST-NAME:An",
            "item6.X-ABADR:de",
            "item7.TEL:1",
            "item7.EMAIL:x@example.org",
            "item7.X-ABLabel:Both",
            "GENDER:F",
            "UID:urn:uuid:0190a000-0000-7000-8000-000000000009");

    @Provide
    Arbitrary<List<String>> someLines() {
        return Arbitraries.of(LINES).list().ofMaxSize(30);
    }

    @Property
    void viewAsEditChangesNothing(@ForAll("someLines") List<String> some) throws Exception {
        List<ContentLine> lines = card(some);
        ContactEdit same = ContactEdit.of(EditContact.view(lines));
        assertThat(EditContact.edited(lines, same)).isEqualTo(lines);
        ContactEdit travelled = JSON.readValue(JSON.writeValueAsBytes(same), ContactEdit.class);
        assertThat(EditContact.edited(lines, travelled)).isEqualTo(lines);
        assertThat(EditContact.edited(lines, edit("{}"))).isEqualTo(lines);
    }

    @Property
    void editOfOneFieldLeavesAllOtherLines(@ForAll("someLines") List<String> some) throws Exception {
        List<ContentLine> lines = card(some);
        String[] edits = {
            "{\"name\":{\"given\":\"Zoë\"}}", "N FN",
            "{\"nicknames\":[\"Z\"]}", "NICKNAME",
            "{\"organizations\":[{\"name\":\"Z\"}]}", "ORG",
            "{\"titles\":[]}", "TITLE",
            "{\"phones\":[{\"number\":\"9\",\"label\":\"Own\"}]}", "TEL X-ABLABEL",
            "{\"emails\":[{\"address\":\"z@example.org\",\"pref\":true}]}", "EMAIL X-ABLABEL",
            "{\"addresses\":[]}", "ADR",
            "{\"links\":[]}", "URL X-ABLABEL",
            "{\"dates\":[{\"kind\":\"birth\",\"month\":2,\"day\":29}]}", "BDAY ANNIVERSARY X-ABDATE X-ABLABEL",
            "{\"related\":[{\"name\":\"T\",\"label\":\"child\"}]}", "RELATED X-ABRELATEDNAMES X-ABLABEL",
            "{\"notes\":[{\"note\":\"n\"}]}", "NOTE",
            "{\"services\":[{\"service\":\"WeChat\",\"user\":\"z\"}]}", "IMPP X-SOCIALPROFILE",
        };
        for (int i = 0; i < edits.length; i += 2) {
            List<String> touched = List.of(edits[i + 1].split(" "));
            List<ContentLine> edited = EditContact.edited(lines, edit(edits[i]));
            assertThat(without(edited, touched)).as(edits[i]).isEqualTo(without(lines, touched));
            assertThat(Card.lines(Card.of(edited).text())).hasSameSizeAs(edited);
        }
    }

    private static List<ContentLine> without(List<ContentLine> lines, List<String> properties) {
        return lines.stream().filter(line -> !properties.contains(line.name())).toList();
    }

    @Test
    void itemKeepsWhatTheViewDoesNotShow() throws Exception {
        List<ContentLine> lines = card(List.of("item1.TEL;TYPE=work;X-FOO=bar:1", "item1.X-ABLabel:Front desk"));
        ContactView.Phone phone = EditContact.view(lines).phones().getFirst();
        assertThat(phone.label()).isEqualTo("Front desk");
        assertThat(texts(lines, "{\"phones\":[{\"id\":\"%s\",\"number\":\"2\"}]}".formatted(phone.id())))
                .contains("item1.TEL;TYPE=work;X-FOO=bar:2", "item1.X-ABLABEL:Front desk");
        assertThat(texts(lines, "{\"phones\":[{\"id\":\"%s\",\"label\":\"mobile\"}]}".formatted(phone.id())))
                .contains("item1.TEL;TYPE=cell;X-FOO=bar:1")
                .noneMatch(line -> line.contains("ABLABEL"));
        assertThat(texts(lines, "{\"phones\":[{\"id\":\"%s\",\"label\":\"Tür, hinten\"}]}".formatted(phone.id())))
                .contains("item1.TEL;X-FOO=bar:1", "item1.X-ABLABEL:Tür\\, hinten");
        assertThat(texts(lines, "{\"phones\":[]}")).noneMatch(line -> line.startsWith("item1."));
    }

    @Test
    void ownLabelGoesIntoAFreeGroup() throws Exception {
        List<ContentLine> lines = card(List.of("ITEM1.X-FOO:1", "TEL;TYPE=home,pref:1"));
        String id = EditContact.view(lines).phones().getFirst().id();
        assertThat(texts(lines, "{\"phones\":[{\"id\":\"%s\",\"label\":\"Hütte\"}]}".formatted(id)))
                .contains("item2.TEL;TYPE=pref:1", "item2.X-ABLABEL:Hütte");
        assertThat(texts(lines, "{\"phones\":[{\"id\":\"%s\",\"pref\":false}]}".formatted(id)))
                .contains("TEL;TYPE=home:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEL;TYPE=cell:1|mobile",
                "TEL;TYPE=\"work,fax\":1|work fax",
                "TEL;TYPE=WORK;TYPE=VOICE:1|work",
                "TEL;HOME;VOICE:1|home",
                "TEL;TYPE=iPhone:1|iphone",
                "TEL;TYPE=main-number:1|main",
                "TEL:1|''",
                "a.TEL:1|_$!<x",
            })
    void typesAreToldInWords(String line, String label) throws Exception {
        List<String> lines = line.startsWith("a.") ? List.of(line, "a.X-ABLabel:_$!<x") : List.of(line);
        assertThat(EditContact.view(card(lines)).phones().getFirst().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BDAY:19850412, 1985, 4, 12, -",
                "BDAY:1985-04-12, 1985, 4, 12, -",
                "BDAY:--0415, -, 4, 15, -",
                "BDAY:--04-15, -, 4, 15, -",
                "BDAY:1985, 1985, -, -, -",
                "BDAY:1985-04, 1985, 4, -, -",
                "BDAY:---12, -, -, 12, -",
                "BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-20, -, 6, 20, -",
                "BDAY:19850412T101500Z, 1985, 4, 12, -",
                "BDAY;VALUE=text:circa 1800, -, -, -, circa 1800",
                "BDAY:20230229, -, -, -, 20230229",
            })
    void datesMayLackParts(String line, Integer year, Integer month, Integer day, String text) throws Exception {
        ContactView.Day date = EditContact.view(card(List.of(line))).dates().getFirst();
        assertThat(date).isEqualTo(new ContactView.Day(date.id(), "birth", "", year, month, day, text));
    }

    @Test
    void changedDateSaysNothingOfTheOldOne() throws Exception {
        List<ContentLine> lines = card(List.of("BDAY;X-APPLE-OMIT-YEAR=1604;X-A=1:1604-06-20"));
        String id = EditContact.view(lines).dates().getFirst().id();
        assertThat(texts(lines, "{\"dates\":[{\"id\":\"%s\",\"month\":6,\"day\":21}]}".formatted(id)))
                .contains("BDAY;X-A=1:--0621");
        assertThat(texts(lines, "{\"dates\":[{\"id\":\"%s\",\"text\":\"soon\"}]}".formatted(id)))
                .contains("BDAY;X-A=1;VALUE=text:soon");
        assertThat(texts(
                        lines, "{\"dates\":[{\"id\":\"%s\",\"kind\":\"other\",\"label\":\"Name day\"}]}".formatted(id)))
                .contains("item1.X-ABDATE;X-APPLE-OMIT-YEAR=1604;X-A=1:1604-06-20", "item1.X-ABLABEL:Name day");
    }

    @Test
    void shownNameFollowsItsParts() throws Exception {
        List<ContentLine> lines = card(List.of("FN:Ann Brandt", "N:Brandt;Ann;;;"));
        assertThat(texts(lines, "{\"name\":{\"surname\":\"Cole\"}}")).contains("FN:Ann Cole", "N:Cole;Ann;;;");
        assertThat(texts(lines, "{\"name\":{\"surname\":\"Cole\",\"full\":\"A. Cole\"}}"))
                .contains("FN:A. Cole");
        List<ContentLine> own = card(List.of("FN:Mum", "N:Brandt;Ann;;;"));
        assertThat(texts(own, "{\"name\":{\"surname\":\"Cole\"}}")).contains("FN:Mum", "N:Cole;Ann;;;");
        List<ContentLine> chinese = card(List.of("FN:张三", "N:张;三;;;"));
        assertThat(texts(chinese, "{\"name\":{\"given\":\"四\"}}")).contains("FN:张四", "N:张;四;;;");
        assertThat(texts(chinese, "{\"name\":{\"phoneticGiven\":\"San\"}}")).contains("X-PHONETIC-FIRST-NAME:San");
    }

    @Test
    void newContactIsCalledByWhatItHas() throws Exception {
        assertThat(created("{\"name\":{\"given\":\"Ann\",\"surname\":\"Brandt\"}}"))
                .contains("FN:Ann Brandt", "N:Brandt;Ann;;;");
        assertThat(created("{\"organizations\":[{\"name\":\"Acme; Co\",\"units\":[\"A\",\"\",\"B\"]}]}"))
                .contains("FN:Acme\\; Co", "ORG:Acme\\; Co;A;B");
        assertThat(created("{\"phones\":[{\"number\":\"1\",\"label\":\"work\",\"pref\":true}]}"))
                .contains("FN:1", "TEL;PREF=1;TYPE=work:1");
        assertThat(EditContact.created(CardId.random(), edit("{\"notes\":[{\"note\":\"x\"}]}")))
                .isEmpty();
    }

    @Test
    void hostileTextStaysOneValue() throws Exception {
        String name = "x".repeat(10_000) + "\u202Eevil\u0001 <img onerror=…>\r\nBEGIN:VCARD\rEND:VCARD";
        ContactEdit edit = edit("{}");
        ContactView.Name full = new ContactView.Name(name, null, null, null, null, null, null, null);
        List<ContentLine> lines = EditContact.edited(card(List.of("FN:Ann")), with(edit, full));
        ContactView read = EditContact.view(Card.lines(Card.of(lines).text()));
        assertThat(read.name().full()).isEqualTo(name.replace("\r\n", "\n").replace("\r", "\n"));
        List<ContentLine> labelled = EditContact.edited(
                lines, edit("{\"services\":[{\"service\":\"a\\\"b;c:d\\ne\",\"user\":\"u\",\"label\":\"l\\\"\\n\"}]}"));
        assertThat(EditContact.view(Card.lines(Card.of(labelled).text())).services())
                .hasSize(1)
                .allSatisfy(service -> assertThat(service.user()).isEqualTo("u"));
    }

    private static ContactEdit with(ContactEdit edit, ContactView.Name name) {
        return new ContactEdit(
                name,
                edit.nicknames(),
                edit.organizations(),
                edit.titles(),
                edit.roles(),
                edit.phones(),
                edit.emails(),
                edit.addresses(),
                edit.services(),
                edit.links(),
                edit.dates(),
                edit.related(),
                edit.notes(),
                edit.other());
    }

    @Test
    void unknownItemIsRefusedByItsPlace() throws Exception {
        List<ContentLine> lines = card(List.of("TEL:1"));
        String id = EditContact.view(lines).phones().getFirst().id();
        for (String phones : List.of("[{\"id\":\"l99\"}]", "[{\"id\":\"x\"}]", "[{\"id\":\"l0\"}]")) {
            assertThatThrownBy(() -> EditContact.edited(lines, edit("{\"phones\":" + phones + "}")))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.members()).containsEntry("field", "phones[0].id"));
        }
        String twice = "{\"phones\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}".formatted(id, id);
        assertThatThrownBy(() -> EditContact.edited(lines, edit(twice)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.members()).containsEntry("field", "phones[1].id"));
    }

    @Test
    void differencesAreToldFieldByField() throws Exception {
        ContactView before = EditContact.view(card(List.of("FN:Ann", "TEL;TYPE=work:1", "TEL:2", "BDAY:--0415")));
        ContactView after =
                EditContact.view(card(List.of("FN:Anna", "TEL;TYPE=work:3", "TEL:2", "BDAY:--0415", "NOTE:n")));
        assertThat(FieldTexts.differences(before, after))
                .containsExactly(
                        new FieldTexts.Difference("name", List.of("Ann"), List.of("Anna")),
                        new FieldTexts.Difference("phones", List.of("1 (work)"), List.of("3 (work)")),
                        new FieldTexts.Difference("notes", List.of(), List.of("n")));
    }

    private static List<String> texts(List<ContentLine> lines, String edit) throws Exception {
        return EditContact.edited(lines, edit(edit)).stream()
                .map(ContentLine::text)
                .toList();
    }

    private static List<String> created(String edit) throws Exception {
        return EditContact.created(CardId.random(), edit(edit)).orElseThrow().stream()
                .map(ContentLine::text)
                .toList();
    }

    private static ContactEdit edit(String json) throws Exception {
        return JSON.readValue(json, ContactEdit.class);
    }

    private static List<ContentLine> card(List<String> lines) throws Malformed {
        return Card.lines("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines)
                + (lines.isEmpty() ? "" : "\r\n") + "END:VCARD\r\n");
    }
}

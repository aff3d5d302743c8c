package org.cardea.admin.contact;

/** What the calls of this room look like, for the OpenAPI document. */
final class ContactExamples {
    static final String ROWS = """
            {"seq":1042,"total":2,"offset":0,"letters":[{"letter":"B","offset":0},{"letter":"Z","offset":1}],"items":[
            {"uuid":"0190a000-0000-7000-8000-000000000001","seq":19,"name":"Brandt, Ann","letter":"B","company":"Acme","phone":"+49 30 901820",
            "email":"ann@example.org","photo":true,"changedAt":"2026-11-21T09:38:07.115428Z"},
            {"uuid":"0190a000-0000-7000-8000-000000000003","seq":21,"name":"曾国藩","letter":"Z","company":null,"phone":null,"email":null,
            "photo":false,"changedAt":"2026-11-21T09:40:12.000000Z"}]}""";
    static final String CONTACT = """
            {"uuid":"0190a000-0000-7000-8000-000000000001","seq":19,"changedAt":"2026-11-21T09:38:07.115428Z",
            "changedBy":{"device":"0190c000-0000-7000-8000-000000000001","name":"Ann's phone","kind":"phone"},
            "name":{"full":"Ann Brandt","prefix":"","given":"Ann","middle":"","surname":"Brandt","suffix":"","phoneticGiven":"","phoneticSurname":""},
            "nicknames":["Annie"],"organizations":[{"id":"l9","name":"Acme","units":["Tests"]}],"titles":[{"id":"l10","name":"Tester"}],"roles":[],
            "phones":[{"id":"l6","number":"+49 30 901820","label":"work","pref":true}],
            "emails":[{"id":"l7","address":"ann@example.org","label":"","pref":false}],
            "addresses":[{"id":"l8","label":"home","pref":false,"poBox":"","extended":"","street":"Ring 1","locality":"Berlin","region":"",
            "postcode":"10115","country":"Germany"}],
            "services":[{"id":"l11","service":"xmpp","user":"ann@jabber.example","label":""}],"links":[{"id":"l12","uri":"https://example.org","label":""}],
            "dates":[{"id":"l13","kind":"birth","label":"","year":null,"month":4,"day":15,"text":null}],
            "related":[{"id":"l14","name":"Tom","label":"spouse"}],"notes":[{"id":"l15","note":"Sings alto"}],"photo":true,
            "other":[{"id":"l16","property":"X-FOO","params":{},"value":"bar"}],
            "groups":[{"uuid":"0190a000-0000-7000-8000-000000000002","name":"Choir"}]}""";
    static final String EDIT = """
            {"name":{"given":"Anna"},"phones":[{"id":"l6"},{"number":"+49 171 1234567","label":"mobile"}],
            "groups":["0190a000-0000-7000-8000-000000000002"]}""";
    static final String HISTORY = """
            {"items":[{"seq":19,"at":"2026-11-21T09:38:07.115428Z","device":{"device":"0190c000-0000-7000-8000-000000000001","name":"Ann's phone",
            "kind":"phone"},"what":"changed","current":true,"changes":[{"field":"phones","before":["030 901820 (work)"],"after":["+49 30 901820 (work)"]}]}]}""";
    static final String BULK = """
            {"action":"add-to-group","cards":["0190a000-0000-7000-8000-000000000001"],"group":"0190a000-0000-7000-8000-000000000002"}""";
    static final String BULK_DONE = """
            {"changed":1,"held":null,"helds":[],"batch":"43-43-0190c000-0000-7000-8000-000000000001"}""";

    private ContactExamples() {}
}

package org.cardea.interchange.job;

/** Examples of the published document. */
final class ImportExamples {
    static final String IMPORT = """
            {"import":"0190c000-0000-7000-8000-000000000001","name":"contacts.csv","bytes":48211,
             "created":"2026-11-24T09:38:07.115428Z","state":"draft","progress":{"done":0,"total":212},
             "file":{"kind":"csv","dialect":"google-new","charset":"UTF-8","separator":",","headerRow":1,
              "columns":[{"name":"First Name","field":"name.given","samples":["Ann"]}]},
             "settings":{"fields":{},"policy":"merge","unsure":"keep-both","groups":true,"decisions":{}},
             "counts":{"persons":212,"new":180,"changes":9,"same":20,"unsure":2,"bad":1,"groups":3},
             "effect":{"added":182,"changed":9,"left":0},
             "preview":[{"item":0,"file":"","row":2,"finding":"new","name":"Ann Brandt",
              "vcard":"BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:Ann Brandt\\r\\nEND:VCARD\\r\\n"}],
             "unsure":[{"item":8,"file":"","row":10,"name":"Li Wei","candidates":[
              {"uuid":"0190a000-0000-7000-8000-000000000001","name":"Wei Li","why":"number"}]}],
             "bad":[{"item":11,"file":"","row":13,"reason":"A quoted cell does not end.","cells":["Bob"]}],
             "warnings":{"counts":{"number-damaged":1},"first":[
              {"file":"","row":5,"column":"Phone 1 - Value","code":"number-damaged","detail":"1.38E+10"}]}}""";

    static final String EDIT = """
            {"charset":"GB18030","fields":{"3":"phone:work#1"},"policy":"update","unsure":"skip",
             "decisions":{"17":{"policy":"merge","into":"0190a000-0000-7000-8000-000000000001"}}}""";

    static final String MAPPING = """
            {"name":"Members' list","columns":{"Mobil":"phone.value#1","Name":"name.full"},"charset":"windows-1252"}""";

    static final String SAVED = """
            {"mapping":"0190c100-0000-7000-8000-000000000001","name":"Members' list",
             "columns":{"Mobil":"phone.value#1","Name":"name.full"},"charset":"windows-1252"}""";

    static final String MAPPINGS = "{\"items\":[" + SAVED + "]}";

    static final String IMPORTS = """
            {"items":[{"import":"0190c000-0000-7000-8000-000000000001","name":"contacts.csv","bytes":48211,
             "created":"2026-11-24T09:38:07.115428Z","state":"done","progress":{"done":212,"total":212},
             "result":{"added":182,"changed":9,"unchanged":20,"rejected":0,"groups":3}}]}""";

    private ImportExamples() {}
}

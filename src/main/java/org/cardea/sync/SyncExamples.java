package org.cardea.sync;

/** Examples of the published document, as in {@code docs/protocol.md}. */
final class SyncExamples {
    static final String UPLOAD = """
            {"packet":"0190b000-0000-7000-8000-000000000001",
             "changes":[{"uuid":"0190a000-0000-7000-8000-000000000001",
              "vcard":"BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:Ann Brandt\\r\\nEND:VCARD\\r\\n","base":17}]}""";

    static final String PAGE = """
            {"items":[{"uuid":"0190a000-0000-7000-8000-000000000001","seq":19,"serverTime":"2026-11-21T09:38:07.115428Z",
              "hash":"eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f",
              "vcard":"BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:Ann Brandt\\r\\nEND:VCARD\\r\\n"}],
             "cursor":"18aecvspampr5-j","more":false,
             "digest":"ccea629577f0c1cbb8b90a56c96f671d8ba1dba8adc06c524fe3444aa56e1a06","contacts":412,"groups":3}""";

    static final String ACK = """
            {"cursor":"18aecvspampr5-j",
             "digest":"ccea629577f0c1cbb8b90a56c96f671d8ba1dba8adc06c524fe3444aa56e1a06",
             "items":[{"uuid":"0190a000-0000-7000-8000-000000000001","outcome":"failed","reason":"no room"}]}""";

    static final String MANIFEST = """
            {"cursor":"18aecvspampr5-j",
             "digest":"ccea629577f0c1cbb8b90a56c96f671d8ba1dba8adc06c524fe3444aa56e1a06","contacts":1,"groups":0,"restoredSeq":0,
             "items":[{"uuid":"0190a000-0000-7000-8000-000000000001","seq":19,
              "hash":"eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f"}]}""";

    static final String FETCH = """
            {"uuids":["0190a000-0000-7000-8000-000000000001"]}""";

    static final String CARDS = """
            {"items":[{"uuid":"0190a000-0000-7000-8000-000000000001","seq":19,"serverTime":"2026-11-21T09:38:07.115428Z",
              "hash":"eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f",
              "vcard":"BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:Ann Brandt\\r\\nEND:VCARD\\r\\n"}]}""";

    private SyncExamples() {}
}

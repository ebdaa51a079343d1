import Wire

extension Bad {
    static let strings: [(code: JSONFault.Code, lines: [Line])] = [
        (
            .cutShort,
            [
                "\"", #""a"#, #"["a]"#, #""\"#, #""\""#, #""\u"#, #""\u0"#, #""\u00"#, #""\u006"#, #""\u0061"#,
                #""a\\\""#,
                #"{"a":"b"#,
            ]
        ),
        (
            .badEscape,
            [
                #""\a""#, #""\v""#, #""\0""#, #""\x41""#, #""\e""#, #""\'""#, #""\ ""#, #""\B""#, #""\N""#,
                #""\U0041""#,
                #""\1""#, #""\æ""#, #""\🙂""#, #""\u""#, #""\u1""#, #""\u12""#, #""\u123""#, #""\u123g""#, #""\uzzzz""#,
                #""\u{41}""#, #""\u+041""#, #""\u-041""#, #""\u 041""#, #""\u00 1""#, #""\u0x41""#, #""\u004\u0031""#,
                #""\ud83d\u12g4""#, #""\ud83d\uzzzz""#, #"{"\q":1}"#, "\"\\‹00›\"", "\"\\‹09›\"", "\"\\‹0A›\"",
            ]
        ),
        (.nul, [#""\u0000""#, #""a\u0000b""#, #"{"\u0000":1}"#, #"{"a\u0000":1}"#, #"["\u0000"]"#, #""\u0000"#]),
        (
            .loneSurrogate,
            [
                #""\ud800""#, #""\udbff""#, #""\udc00""#, #""\udfff""#, #""\ud83d""#, #""\udcde""#, #""\ud83dx""#,
                #""\ud83d\n""#, #""\ud83d\\udcde""#, #""\ud83d\u0061""#, #""\ud83d\ud83d""#, #""\ud83d\ud83d\udcde""#,
                #""\udcde\ud83d""#, #""\udc00\udc00""#, #""x\udfffx""#, #""\uD800\uDBFF""#, #""\ud800\ue000""#,
                #""\ud800 \udc00""#, #"{"\ud800":1}"#, #"{"a":"\udead"}"#, #""\uDEAD""#, #""\ud83d\udcde\ud83d""#,
                #""\ud800"#, #""\ud83d\"#, #""\ud83d""#,
            ]
        ),
        (
            .control,
            [
                "\"‹00›\"", "\"‹01›\"", "\"‹08›\"", "\"‹09›\"", "\"‹0A›\"", "\"‹0B›\"", "\"‹0C›\"", "\"‹0D›\"",
                "\"‹0D 0A›\"",
                "\"‹1A›\"", "\"‹1B›[0m\"", "\"‹1F›\"", "\"a‹00›b\"", "{\"‹09›\":1}", "{\"a‹00›\":1}", "\"a‹0A›",
                "[\"\t\"]",
            ]
        ),
    ]

    /// Bytes that are no UTF-8, or UTF-8 with a mark in front.
    static let encodings: [(code: JSONFault.Code, lines: [Line])] = [
        (
            .notUTF8,
            [
                "\"‹80›\"", "\"‹BF›\"", "\"‹80 80›\"", "\"‹C0 80›\"", "\"‹C0 AF›\"", "\"‹C0 A2›\"", "\"‹C1 81›\"",
                "\"‹C1 BF›\"",
                "\"‹C2›\"", "\"‹C3›", "\"‹C3 28›\"", "\"‹C2 C2›\"", "\"‹E0 80 80›\"", "\"‹E0 80 AF›\"",
                "\"‹E0 9F BF›\"",
                "\"‹E2 82›\"", "\"‹E2 28 A1›\"", "\"‹E2 82 28›\"", "\"‹ED A0 80›\"", "\"‹ED AF BF›\"", "\"‹ED B0 80›\"",
                "\"‹ED BF BF›\"", "\"‹ED A0 BD ED B3 9E›\"", "\"‹F0 80 80 80›\"", "\"‹F0 80 80 AF›\"",
                "\"‹F0 8F BF BF›\"",
                "\"‹F0 90 80›\"", "\"‹F0 28 8C BC›\"", "\"‹F4 90 80 80›\"", "\"‹F5 80 80 80›\"", "\"‹F7 BF BF BF›\"",
                "\"‹F8 88 80 80 80›\"", "\"‹FC 84 80 80 80 80›\"", "\"‹FE›\"", "\"‹FF›\"", "\"‹FE FF›\"", "‹FF›",
                "{}‹FF›",
                "{‹80›}", "{\"‹FF›\":1}", "\"\\‹FF›\"", "\"‹E6 F8 E5›\"", "‹FF FE 7B 00 7D 00›", "‹FE FF 00 7B 00 7D›",
                "[‹C3 A6 C3›]", "1‹80›", "tru‹E5›",
            ]
        ),
        (.byteOrderMark, ["‹EF BB BF›{}", "‹EF BB BF›", "‹EF BB BF› 1", "‹EF BB BF EF BB BF›[]"]),
        (.unexpected, ["‹7B 00 7D 00›", "‹00 7B 00 7D›", "{‹EF BB BF›}", " ‹EF BB BF›{}"]),
    ]

    static let deep: [(code: JSONFault.Code, lines: [Line])] = [
        (
            .tooDeep,
            [
                Line(stringLiteral: Line.arrays(33)), Line(stringLiteral: Line.objects(33)),
                Line(stringLiteral: #"{"a":\#(Line.arrays(32))}"#), Line(stringLiteral: "[\(Line.objects(32))]"),
                Line(stringLiteral: "[[],\(Line.arrays(32))]"), Line(stringLiteral: Line.arrays(100)),
                Line(stringLiteral: Line.arrays(30_000)), Line(stringLiteral: String(repeating: "[", count: 60_000)),
                Line(stringLiteral: String(repeating: #"{"a":"#, count: 10_000)),
                Line(stringLiteral: String(repeating: "[", count: 33)),
            ]
        )
    ]
}

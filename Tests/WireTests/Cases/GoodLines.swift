extension Good {
    /// Every corner of what we read, and what each is written as.
    static let lines: [Good] = words + integers + numbers + strings + structures

    static let words: [Good] = [
        Good("null"), Good("true"), Good("false"), Good(" null ", "null"), Good("\ttrue\t", "true"), Good("[null]"),
        Good("[true,false,null]"), Good("[ true , false ]", "[true,false]"), Good(#""null""#), Good(#"{"null":null}"#),
    ]

    static let integers: [Good] = [
        Good("0"), Good("-0", "0"), Good("1"), Good("-1"), Good("9"), Good("10"), Good("-10"), Good("1234567890"),
        Good("2147483647"), Good("-2147483648"), Good("4294967296"), Good("9007199254740990"),
        Good("9007199254740991"), Good("-9007199254740991"), Good("9000000000000000"), Good("[0,1,-1]"),
        Good(" 7 ", "7"), Good("[1 ,2]", "[1,2]"), Good(#"{"n":-0}"#, #"{"n":0}"#),
    ]

    static let numbers: [Good] = [
        Good("0.0"), Good("-0.0"), Good("0.5"), Good("1.5"), Good("-1.5"), Good("1.0"), Good("1.10", "1.1"),
        Good("0.1"), Good("0.2"), Good("0.30000000000000004"), Good("1e0", "1.0"), Good("1E0", "1.0"),
        Good("1e+0", "1.0"), Good("1e-0", "1.0"), Good("0e0", "0.0"), Good("-0e-0", "-0.0"), Good("0e999", "0.0"),
        Good("0.0e+999", "0.0"), Good("1e2", "100.0"), Good("1.5E+3", "1500.0"), Good("1e01", "10.0"),
        Good("1e-07", "1e-07"), Good("1e15", "1000000000000000.0"), Good("1e16", "1e+16"), Good("1e22", "1e+22"),
        Good("9007199254740992.0", "9007199254740992.0"), Good("9007199254740993.0", "9007199254740992.0"),
        Good("12345678901234567890.0", "1.2345678901234567e+19"),
        Good("1.7976931348623157e308", "1.7976931348623157e+308"),
        Good("-1.7976931348623157e308", "-1.7976931348623157e+308"), Good("2.2250738585072014e-308"),
        Good("5e-324"), Good("4.9e-324", "5e-324"), Good("2e-324", "0.0"), Good("1e-400", "0.0"),
        Good("-1e-400", "-0.0"), Good("2.2250738585072011e-308", "2.225073858507201e-308"),
        Good("123456789012345678901234567890e-10", "1.2345678901234567e+19"), Good("3.141592653589793"),
        Good("0.000000000000000000000000000000000000000000000001", "1e-48"),
        Good("100000000000000000000000000000000000000000000000000e-50", "1.0"), Good("[1.0,2.50]", "[1.0,2.5]"),
        Good("1.0000000000000002"), Good("1.00000000000000011102230246251565", "1.0"),
        Good("179769313486231580793e288", "1.7976931348623157e+308"),
    ]

    static let strings: [Good] = [
        Good(#""""#), Good(#"" ""#), Good(#""a""#), Good(#""æøå ÆØÅ""#), Good(#""Ærø, Århus og Ølstykke""#),
        Good(#""\"""#), Good(#""\\""#), Good(#""\/""#, #""/""#), Good(#""/""#), Good(#""\b\f\n\r\t""#),
        Good(#""\u0001""#), Good(#""\u001f""#), Good(#""\u001F""#, #""\u001f""#), Good(#""\u0020""#, #"" ""#),
        Good(#""\u0008""#, #""\b""#), Good(#""\u000a""#, #""\n""#), Good(#""\u000A""#, #""\n""#),
        Good(#""\u000d""#, #""\r""#), Good(#""\u0022""#, #""\"""#), Good(#""\u005c""#, #""\\""#),
        Good(#""\u005C\u005c""#, #""\\\\""#), Good(#""\u002f""#, #""/""#), Good(#""\u0061""#, #""a""#),
        Good(#""\u00e6\u00F8\u00e5""#, #""æøå""#), Good(#""\u00E6x""#, #""æx""#), Good(#""\\u00e6""#),
        Good(#""\\\u00e6""#, #""\\æ""#), Good(#""\u007f""#, "\"\u{7F}\""), Good("\"\u{7F}\""),
        Good("\"\u{80}\u{9F}\""), Good("\"\u{85}\""), Good("\"\u{A0}\""), Good("\"\u{AD}\""),
        Good(#""\u2028""#, "\"\u{2028}\""), Good("\"\u{2028}\""), Good("\"\u{2029}\""), Good("\"\u{200B}\""),
        Good("\"\u{202E}\""), Good("\"\u{FEFF}\""), Good("\"a\u{FEFF}b\""), Good(#""\ufeff""#, "\"\u{FEFF}\""),
        Good("\"\u{FFFD}\""), Good(#""\ufffd""#, "\"\u{FFFD}\""), Good("\"\u{E000}\""), Good("\"\u{F8FF}\""),
        Good("\"‹EF BF BE›\""), Good("\"‹EF BF BF›\""), Good("\"‹EF B7 90›\""),
        Good("\"\u{D7FF}\""), Good(#""\ud7ff""#, "\"\u{D7FF}\""), Good(#""\ue000""#, "\"\u{E000}\""),
        Good("\"\u{10000}\""), Good("\"\u{10FFFF}\""), Good("\"\u{1F4DE}\""),
        Good(#""\ud83d\udcde""#, "\"\u{1F4DE}\""), Good(#""\uD83D\uDCDE""#, "\"\u{1F4DE}\""),
        Good(#""\ud800\udc00""#, "\"\u{10000}\""), Good(#""\udbff\udfff""#, "\"\u{10FFFF}\""),
        Good(#""\ud83d\udcdex""#, "\"\u{1F4DE}x\""), Good(#""\ud800\udc00\ud800\udc00""#, "\"\u{10000}\u{10000}\""),
        Good("\"e\u{301}\""), Good("\"\u{E9}\""), Good("\"\u{301}\""), Good("\"\u{212A}\""), Good("\"\u{212B}\""),
        Good("\"‹7F›\"", "\"\u{7F}\""), Good("\"‹C2 80›\"", "\"\u{80}\""), Good("\"‹DF BF›\"", "\"\u{7FF}\""),
        Good("\"‹E0 A0 80›\"", "\"\u{800}\""), Good("\"‹ED 9F BF›\"", "\"\u{D7FF}\""),
        Good("\"‹EE 80 80›\"", "\"\u{E000}\""), Good("\"‹F0 90 80 80›\"", "\"\u{10000}\""),
        Good("\"‹F4 8F BF BF›\"", "\"\u{10FFFF}\""), Good(#""'""#), Good(#""{\"a\":1}""#), Good(#""[,]""#),
        Good(#""//""#), Good(#""/* no comment */""#), Good(#""<script>&amp;</script>""#), Good(#""\u003c""#, #""<""#),
        Good(#""1""#), Good(#""NaN""#), Good("\"👨‍👩‍👧‍👦\""), Good("\"🇩🇰\""), Good("\"日本語\""),
        Good("\"ſ\""), Good("\"İı\""),
        Good(#""x\u0009""#, #""x\t""#),
    ]

    static let structures: [Good] = [
        Good("[]"), Good("{}"), Good(" [ ] ", "[]"), Good(" { } ", "{}"), Good("\t{\t}\t", "{}"), Good("[[]]"),
        Good("[{}]"), Good("[[],[]]"), Good("[[[]],{}]"), Good(#"{"a":{}}"#), Good(#"{"a":[]}"#), Good(#"{"":0}"#),
        Good(#"{"a":1}"#), Good(#"{"a":1,"b":2}"#), Good(#"{"b":2,"a":1}"#),
        Good(#"{ "a" : 1 , "b" : 2 }"#, #"{"a":1,"b":2}"#),
        Good(#"{"a":1,"A":2}"#), Good(#"{"a":1,"a ":2}"#), Good(#"{"a":1,"":2}"#), Good(#"{"a":{"a":{"a":1}}}"#),
        Good(#"[{"a":1},{"a":2}]"#), Good(#"{"æ":1,"ø":2,"å":3}"#), Good(#"{"\u00e6":1}"#, #"{"æ":1}"#),
        Good("{\"e\u{301}\":1,\"\u{E9}\":2}"), Good("{\"K\":1,\"\u{212A}\":2}"),
        Good(#"{"a\u0062":1,"ac":2}"#, #"{"ab":1,"ac":2}"#),
        Good(#"{"\"":1,"\\":2}"#), Good(#"{"a":null}"#), Good(#"{"__proto__":1,"constructor":2}"#),
        Good(#"{"a.b":1,"a":{"b":2}}"#), Good(#"{"1":1,"01":2}"#), Good(Line(stringLiteral: Line.arrays(31))),
        Good(Line(stringLiteral: Line.arrays(32))), Good(Line(stringLiteral: Line.objects(31))),
        Good(Line(stringLiteral: Line.objects(32))),
        Good(Line(stringLiteral: "[\(Line.arrays(31)),\(Line.arrays(31))]")),
        Good(Line(stringLiteral: #"{"a":\#(Line.arrays(31))}"#)), Good(#"["a",1,1.5,true,null,{},[]]"#),
        Good(Line(stringLiteral: "[" + Array(repeating: "0", count: 1000).joined(separator: ",") + "]")),
        Good(Line(stringLiteral: "{" + (0..<40).map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}")),
        Good(#"{"jsonrpc":"2.0","id":1,"method":"bus.status"}"#),
    ]
}

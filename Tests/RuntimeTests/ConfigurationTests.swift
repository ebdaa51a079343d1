import Runtime
import Testing
import Wire

@Suite struct `A configuration file changes the checked defaults and nothing else` {
    let defaults: JSON = [
        "profile": "kl", "oneToOneWorkingDays": 2, "bus": nil, "hours": ["mon": "8-16"], "free": .object([:]),
    ]

    @Test func `what is not mentioned keeps its default`() throws {
        let merged = try Configuration.merge(["profile": "kbh"], over: defaults, at: "wellbeing.json")
        #expect(merged["profile"] == "kbh")
        #expect(merged["oneToOneWorkingDays"] == 2)
    }

    @Test func `an unknown key is an error that names the nearest known one`() {
        let fault = #expect(throws: ConfigurationFault.self) {
            try Configuration.merge(["oneToOneWorkingDay": 3], over: defaults, at: "wellbeing.json")
        }
        #expect(fault?.code == "configuration.unknown_key")
        #expect(fault?.description.contains("the nearest known one is \"oneToOneWorkingDays\"") == true)
    }

    @Test func `letters that changed places are one slip, and a name that is like none gets all that are known`() {
        let known: JSON = ["port": 1, "proxy": nil, "units": []]
        for (name, words) in [
            ("prot", "the nearest known one is \"port\""), ("PORT", "\"port\""),
            ("hest", "known here: port, proxy, units"),
        ] {
            let fault = #expect(throws: ConfigurationFault.self) {
                try Configuration.merge(.object([name: 1]), over: known, at: "desk.json")
            }
            #expect(fault?.description.contains(words) == true, "\(name)")
        }
    }

    @Test func `a number in a table is held like any other, and lists are left to who reads them`() throws {
        let bounds: SettingBounds = ["days.*": 1...9, "smtp.port": 1...65_535]
        try bounds.check(["days": ["U-1": 9], "smtp": ["port": 25], "list": [0]])
        for (settings, place) in [(["days": ["U-1": 0]], "days.U-1"), (["smtp": ["port": 0]], "smtp.port")]
            as [(JSON, String)]
        {
            let fault = #expect(throws: ConfigurationFault.self) { try bounds.check(settings, at: "x.json") }
            #expect(fault?.description.hasPrefix("x.json: \(place): a number from 1 to ") == true)
        }
    }

    @Test func `an unknown key further in is named with its place`() {
        let fault = #expect(throws: ConfigurationFault.self) {
            try Configuration.merge(["hours": ["mom": "8-16"]], over: defaults, at: "callback.json")
        }
        #expect(fault?.description.hasPrefix("callback.json: hours: unknown key \"mom\"") == true)
    }

    @Test func `a value of another kind is an error`() {
        let fault = #expect(throws: ConfigurationFault.self) {
            try Configuration.merge(["oneToOneWorkingDays": "2"], over: defaults, at: "wellbeing.json")
        }
        #expect(fault?.code == "configuration.wrong_kind")
    }

    @Test func `what is no JSON is named by line and column, as an editor counts them`() {
        for (text, place) in [
            ("{\n  \"limit\": \"2W\"\n  \"target\": \"S\"\n}", "line 3, column 3"),
            ("{\"æøå\": x}", "line 1, column 9"),
            ("", "line 1, column 1"),
        ] {
            let fault = #expect(throws: ConfigurationFault.self) {
                try Configuration.json(Array(text.utf8), at: "policy.json")
            }
            #expect(fault?.description.hasSuffix("at \(place)") == true, "\(fault?.description ?? "") for \(text)")
        }
    }

    @Test func `a number with an exponent is no whole number, and is told how to be one`() throws {
        let settings = try JSON.read(Array(#"{"oneToOneWorkingDays":1e9}"#.utf8))
        let fault = #expect(throws: ConfigurationFault.self) {
            try Configuration.merge(settings, over: defaults, at: "wellbeing.json")
        }
        #expect(
            fault?.description
                == "wellbeing.json: oneToOneWorkingDays: a whole number expected, written without point or exponent")
    }

    @Test func `a default of null takes any value, an empty table any key`() throws {
        let merged = try Configuration.merge(
            ["bus": "127.0.0.1:7801", "free": ["U-1": 3]], over: defaults, at: "x.json")
        #expect(merged["bus"] == "127.0.0.1:7801")
        #expect(merged["free"]?["U-1"] == 3)
    }

    @Test func `a file that cannot be read is an error, no file is not`() throws {
        #expect(try Configuration.load(nil, over: defaults) == defaults)
        let fault = #expect(throws: ConfigurationFault.self) {
            try Configuration.load("/nonexistent/x.json", over: defaults)
        }
        #expect(fault?.code == "configuration.unreadable")
    }
}

@Suite struct `A service's command line` {
    @Test func `every argument is read`() throws {
        let arguments = try ServiceArguments(
            ["--data", "/srv/x", "--config", "c.json", "--demonstration", "--check-config"], environment: nil)
        #expect(arguments.data == "/srv/x")
        #expect(arguments.config == "c.json")
        #expect(arguments.isDemonstration)
        #expect(arguments.task == .checkConfiguration)
    }

    @Test func `the data folder comes from the environment unless it is given`() throws {
        #expect(try ServiceArguments([], environment: "/srv/y").data == "/srv/y")
        #expect(try ServiceArguments(["--data", "/srv/x"], environment: "/srv/y").data == "/srv/x")
    }

    @Test(arguments: [["--dta", "x"], ["--data"]])
    func `what cannot be understood is an error that points to the help`(arguments: [String]) {
        let fault = #expect(throws: ConfigurationFault.self) {
            try ServiceArguments(arguments, environment: nil)
        }
        #expect(fault?.description.contains("--help") == true)
    }
}

@Suite struct `An operator's log line` {
    @Test func `has a stable code, then its fields in order`() {
        let line = LogLine(.error, "turn.given_up", ["reason": "sqlite_13", "case": "K-1"])
        #expect(line.text == "<3>turn.given_up case=K-1 reason=sqlite_13")
    }

    @Test func `stays one line whatever a field holds`() {
        #expect(LogLine(.info, "a.b", ["x": "one\ntwo \"q\""]).text == "<6>a.b x=\"one two 'q'\"")
    }
}

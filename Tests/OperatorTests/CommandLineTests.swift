import CaseModel
import OperatorCore
import Testing

@Suite struct `What is typed after genklang` {
    private func read(_ line: String) throws -> Request {
        try Request(line.split(separator: " ").map(String.init))
    }

    private func invocation(_ line: String) throws -> Invocation {
        guard case .run(let invocation) = try read(line) else { throw UsageFault("not a command") }
        return invocation
    }

    @Test(arguments: Command.allCases)
    func `every command has a help of its own, and stands in the help for all`(command: Command) throws {
        #expect(try read("\(command.rawValue) --help") == .helpFor([command]))
        #expect(try read("\(command.rawValue) -h") == .helpFor([command]))
        let text = Request.text(for: [command])
        #expect(text.hasPrefix("usage: genklang \(command.rawValue)"))
        #expect(text.contains("--help"))
        #expect(Request.allHelp.contains("  \(command.rawValue) "))
    }

    @Test func `a first word alone has the help of all that begin with it`() throws {
        #expect(
            try read("bus --help")
                == .helpFor([
                    .busStatus, .busTail, .busLetIn, .busVerify, .busMend, .busConsumerRetire,
                ]))
        #expect(Request.text(for: Command.group("case")).contains("case withdraw CASE"))
    }

    @Test func `help and version can be asked for at any time`() throws {
        #expect(try read("--help") == .help)
        #expect(try read("--data x --help") == .help)
        #expect(try read("--version") == .version)
    }

    @Test func `shared options stand before or after the command`() throws {
        for line in ["--data d --json --as mette case list --mine", "case list --mine --as=mette --json --data=d"] {
            let invocation = try invocation(line)
            #expect(invocation.command == .caseList)
            #expect(invocation.data == "d")
            #expect(invocation.user == "mette")
            #expect(invocation.isJSON)
            #expect(invocation.options.has("mine"))
        }
    }

    @Test func `an earlier try is named by its command id`() throws {
        #expect(try invocation("call attempt K-1 --result busy --command D-1").commandID()?.rawValue == "D-1")
        #expect(throws: UsageFault.self) {
            try invocation("object K-1 --text x --channel phone --command a/b").commandID()
        }
    }

    @Test(arguments: [
        ("", "say what to do"),
        ("cse list", "unknown command \"cse\"; the nearest is \"case list\""),
        ("case lits", "unknown command \"case lits\"; the nearest is \"case list\""),
        ("deadlin --rule W", "the nearest is \"deadline\""),
        ("case", "case: say which: register, list"),
        ("case show", "genklang case show needs CASE"),
        ("case show K-1 K-2", "\"K-2\" is not understood"),
        ("note show N-1 2 3", "\"3\" is not understood"),
        ("--hest", "unknown option --hest"),
        ("--data", "--data needs a value"),
        ("case list --hest", "unknown option --hest"),
        ("case list --json=ja", "--json takes no value"),
        ("status --as mette", "unknown option --as"),
        ("case step K-1 red", "--reason is missing"),
        ("bus consumer retire learning", "--reason is missing"),
        ("bus consumer retire", "needs CONSUMER"),
        ("keys rotate", "needs SERVICE"),
    ])
    func `what cannot be understood is said in one line`(line: String, problem: String) {
        let fault = #expect(throws: UsageFault.self) { try invocation(line) }
        #expect(fault?.description.contains(problem) == true, "\(fault?.description ?? "")")
        #expect(fault?.description.contains("\n") == false)
    }
}

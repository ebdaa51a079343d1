import CaseModel
import OperatorCore
import Testing
import Wire

/// What the operator is told of erasures.
@Suite struct `Erasures at the command line` {
    @Test func `the answer says of how many each service held something, whatever its release`() {
        func line(_ replies: JSON...) -> String {
            var report = ErasureReport()
            for reply in replies { report.add(reply, asked: 2) }
            return report.line(of: .intake)
        }
        #expect(
            line(["replayed": 2, "erased": 1])
                == "intake: 2 erasures replayed; of 1 it held something, which is erased now")
        #expect(
            line(["replayed": 2, "erased": 1], ["replayed": 2, "erased": 2])
                == "intake: 4 erasures replayed; of 3 it held something, which is erased now")
        #expect(
            line(["replayed": 2, "holds": false]) == "intake: 2 erasures replayed; it holds nothing that is erased so")
        #expect(
            line(["replayed": 2])
                == "intake: 2 erasures replayed; its release does not tell of how many it held something")
        #expect(ErasureReport().line(of: .intake) == "intake: 0 erasures replayed")
    }

    @Test(arguments: ["K-7ZK3Q8M2RTV5WX9A1B2C", "I-7ZK3Q8M2RTV5WX9A1B2C", "P-7ZK3Q8M2RTV5WX9A1B2C", "P-METTE"])
    func `what services erase by is taken`(id: String) { #expect(ErasureLedger.isErasable(id)) }

    @Test(arguments: [
        "Hansen", "K-", "K", "L-7ZK3", "k-7ZK3", "K-Åse", "2026-1234", "", "K-FEJL", "K-7ZK3Q8M2RTV5WX9A1B2",
        "K-7ZK3Q8M2RTV5WX9A1B2CD",
        "K-7ZK3Q8M2RTV5WX9A1B2O", "k-7zk3q8m2rtv5wx9a1b2c", "I-7ZK3",
    ])
    func `anything else is no id, nor is a number that was cut off or mistyped, and it is not written down`(id: String)
    { #expect(!ErasureLedger.isErasable(id)) }

    @Test func `of what was erased twice the first moment counts, and an older ledger's lines are read`() throws {
        let lines = ["K-1", "Hansen", "K-1"].enumerated().map { index, id in
            "{\"id\":\"\(id)\",\"at\":\"2026-11-2\(index)T10:00:00.000Z\",\"reason\":\"DRIFT-1\"}\n"
        }
        let first = try ErasureLedger(Array(lines.joined().utf8)).first
        #expect(first.map(\.id) == ["K-1", "Hansen"] && first.first?.at == "2026-11-20T10:00Z")
    }
}

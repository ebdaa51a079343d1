import Testing
import Web

@Suite struct RouterTests {
    private let router = Router<String>([
        Route("case", .get, "/sager/{case}", "læs"),
        Route("new", .get, "/sager/ny", "opret"),
        Route("note", .post, "/sager/{case}/noter/{note}", bodyLimit: 100, accepts: [.urlencoded], "skriv"),
        Route("home", .get, "/", "forside"),
    ])

    private func name(_ method: Method, _ path: [String]) -> String {
        switch router.find(method, path) {
        case .found(let route, let parameters):
            "\(route.name) " + route.pattern.parameterNames.map { parameters[$0]! }.joined(separator: ",")
        case .notFound: "404"
        case .wrongMethod(let allowed): "405 " + allowed.map(\.rawValue).joined(separator: ",")
        }
    }

    @Test func `a path leads to one route, and a word comes before a parameter`() {
        #expect(name(.get, []) == "home ")
        #expect(name(.get, ["sager", "ny"]) == "new ")
        #expect(name(.get, ["sager", "K-1"]) == "case K-1")
        #expect(name(.head, ["sager", "K-1"]) == "case K-1")
        #expect(name(.post, ["sager", "a/b", "noter", "2"]) == "note a/b,2")
        #expect(
            name(.get, ["sager"]) == "404" && name(.get, ["sager", ""]) == "404"
                && name(.get, ["Sager", "ny"]) == "404")
        #expect(name(.post, ["sager", "ny"]) == "405 GET,HEAD")
    }

    @Test func `the table can be gone through, as the matrix of permissions does`() {
        #expect(
            router.routes.map { "\($0.method.rawValue) \($0.pattern) \($0.name) \($0.action)" }.sorted() == [
                "GET / home forside", "GET /sager/ny new opret", "GET /sager/{case} case læs",
                "POST /sager/{case}/noter/{note} note skriv",
            ])
    }

    @Test func `a pattern makes the links that lead to it`() {
        let pattern: PathPattern = "/sager/{case}/noter/{note}"
        #expect(pattern.link("K 1", "æ/?#", query: ["q": "a&b"]).text == "/sager/K%201/noter/%C3%A6%2F%3F%23?q=a%26b")
    }
}

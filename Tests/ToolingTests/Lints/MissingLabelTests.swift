import MenkanSource
import Testing

@Suite struct MissingLabelTests {
  @Test func `rules, params and policies without a label are found`() {
    let linting = Linting(
      """
      policy p for item "商品": Item {
        param most: int = 5
        require few: item.stock <= most
        group g { when item.boxed { refer many: when item.stock > 3 } }
      }
      """)
    #expect(
      linting.found == [
        "missing-label p", "missing-label most", "missing-label few", "missing-label many",
      ])
  }

  @Test func `fields and cases are found once for each type`() {
    let linting = Linting(
      """
      enum Size "尺码" { small, medium "中", large }
      entity Box "盒子" { id, width: int, size "尺码": Size }
      policy p "策略" for box "盒子": Box { require r "规": box.size == medium }
      """.replacing("id, width: int,", with: "id: text, width: int"))
    #expect(linting.found == ["missing-label Size", "missing-label Box"])
    #expect(linting.findings[0].title.english == "2 cases of `Size` have no label")
    #expect(linting.findings[1].title.chinese == "`Box` 有 2 个字段没有标签")
    #expect(linting.findings[1].help?.english.contains("`id`, `width`") == true)
  }

  @Test func `a Chinese name is its own label`() {
    let linting = Linting(
      """
      实体 盒子 { 宽度：int }
      策略 尺寸策略 对于 盒 "盒子"：盒子 { 要求 宽度要求：盒.宽度 > 3 }
      """)
    #expect(linting.found == [])
  }

  @Test func `lets, defines and outputs need none`() {
    let linting = Linting(
      items: "let a = item.stock + 1\nrequire r \"规\": a > 3\noutput most: int = a")
    #expect(linting.found == [])
  }
}

/** Telling the editors of an error: words that come with the opened page. */
export const reportText = {
  zh: {
    button: "发现错误？",
    label: (block: string) => `发现错误？关于“${block}”`,
    copied: "已复制一份说明。请补上正确的内容，发给本图的维护者；没有任何内容被自动发送。",
    copyFailed: "没能复制。请选中下面的文字，手动复制：",
    title: "更正",
    record: "条目",
    field: "字段",
    value: "现在写的是",
    nothing: "（没有内容）",
    link: "页面",
    day: "日期",
    right: "正确的应该是：",
    source: "依据（网址、照片、告示等）：",
  },
  en: {
    button: "Something wrong?",
    label: (block: string) => `Something wrong? About “${block}”`,
    copied:
      "A note has been copied. Add what is right and send it to the keepers of this map; nothing is sent by itself.",
    copyFailed: "It could not be copied. Select the text below and copy it by hand:",
    title: "Correction",
    record: "Record",
    field: "Field",
    value: "It now says",
    nothing: "(nothing)",
    link: "Page",
    day: "Date",
    right: "It should be:",
    source: "How you know (address, photograph, notice):",
  },
};

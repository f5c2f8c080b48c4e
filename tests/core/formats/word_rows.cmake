expunge_test(core/formats/word_rows LINK expunge_formats)

package org.huibao.notation.prose;

/** What the words around a number say of its exactness. */
public enum RoundingWord {
    NONE,
    /** 约, 左右. */
    ABOUT,
    /** 近, 不足: not quite so many. */
    NEARLY,
    /** 超, 逾, 余, 多: more than so many. */
    OVER,
    /** 以上, 不少于: so many or more. */
    AT_LEAST,
    /** 以内, 不超过: so many or fewer. */
    AT_MOST
}
